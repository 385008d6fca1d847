namespace Portal.Arm;

/// <summary>The Azure clouds that the portal knows by name.</summary>
internal enum ArmCloud
{
    Public,
    China,
    USGovernment,
}
