# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager as GNOME has it, as far as a program that it ends sees one. The bus of
assistive technologies is a client of it too, which lets every session end: only what Heed
answers counts."""

import threading

from heedtest import GLib, wait_for

from gi.repository import Gio

NAME, PATH = 'org.gnome.SessionManager', '/org/gnome/SessionManager'
CLIENT = PATH + '/Client1'
APPLICATION = 'org.heedapp.Heed'

INTERFACES = Gio.DBusNodeInfo.new_for_xml('''<node>
  <interface name="org.gnome.SessionManager">
    <method name="RegisterClient">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="u" direction="in"/><arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
  </interface>
  <interface name="org.gnome.SessionManager.ClientPrivate">
    <method name="EndSessionResponse">
      <arg type="b" direction="in"/><arg type="s" direction="in"/>
    </method>
    <signal name="QueryEndSession"><arg type="u"/></signal>
    <signal name="EndSession"><arg type="u"/></signal>
  </interface>
</node>''').interfaces


class SessionManager:
    """Stands on the session bus while it is entered, and answers in a thread of its own."""

    def __enter__(self):
        self.clients, self.responses, self.inhibited = [], [], {}
        self.context = GLib.MainContext.new()
        self.loop = GLib.MainLoop.new(self.context, False)
        ready = threading.Event()
        self.thread = threading.Thread(target=self._run, args=(ready,))
        self.thread.start()
        ready.wait()
        return self

    def __exit__(self, *_):
        self._call_bus('ReleaseName', GLib.Variant('(s)', (NAME,)))
        self.loop.quit()
        self.thread.join()
        self.connection.close_sync()

    def _call_bus(self, method, arguments):
        self.connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                  'org.freedesktop.DBus', method, arguments, None,
                                  Gio.DBusCallFlags.NONE, -1, None)

    def _run(self, ready):
        self.context.push_thread_default()
        address = Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION)
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        for path, interface in zip((PATH, CLIENT), INTERFACES):
            self.connection.register_object(path, interface, self._called, None, None)
        self._call_bus('RequestName', GLib.Variant('(su)', (NAME, 0)))
        ready.set()
        self.loop.run()
        self.context.pop_thread_default()

    def _called(self, connection, sender, path, interface, method, arguments, invocation):
        result = None
        if method == 'RegisterClient':
            if arguments.unpack()[0] == APPLICATION:
                self.clients.append(sender)
            result = GLib.Variant('(o)', (CLIENT,))
        elif method == 'Inhibit':
            cookie = 1 + len(self.inhibited)
            self.inhibited[cookie] = arguments.unpack()[2]
            result = GLib.Variant('(u)', (cookie,))
        elif method == 'Uninhibit':
            del self.inhibited[arguments.unpack()[0]]
        elif method == 'EndSessionResponse' and sender in self.clients:
            self.responses.append(arguments.unpack()[0])
        invocation.return_value(result)

    def _emit(self, signal):
        """Emits it, and waits for the answer of the client."""
        n = len(self.responses)
        self.connection.emit_signal(self.clients[-1], CLIENT,
                                    'org.gnome.SessionManager.ClientPrivate', signal,
                                    GLib.Variant('(u)', (0,)))
        wait_for(lambda: len(self.responses) > n, f'the answer to {signal}')
        return self.responses[-1]

    def query_end(self):
        """Asks the program whether the session may end."""
        return self._emit('QueryEndSession')

    def end(self):
        """Tells the program that the session ends."""
        return self._emit('EndSession')
