from adalib import toolbox
import adaline

names = ["adaline", "Adalbert", "Adal"]
# adal was here
