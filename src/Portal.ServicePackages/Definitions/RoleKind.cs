namespace Portal.ServicePackages.Definitions;

public enum RoleKind
{
    Web,
    Worker,

    /// <summary>A virtual machine role; only files from before 2012 have one.</summary>
    VirtualMachine,
}
