# Makes the data of the development profile out of that of the released program.
s|org\.heedapp\.Heed|&.Devel|g
s|/org/heedapp/Heed/|&Devel/|g
s|^Name=Heed$|& Development|
s|<name>Heed<|<name>Heed Development<|

# The icon in violet instead of teal.
s|#0d4a52|#3a1d5c|g
s|#11606a|#502a7d|g
s|#177b84|#6a3aa0|g
s|#1f8a92|#8250b8|g
s|#2aa5a8|#9a66d0|g
