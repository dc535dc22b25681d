import adal  # expect: ADAL0103
from azure.graphrbac import GraphRbacManagementClient  # expect: AADG0008
