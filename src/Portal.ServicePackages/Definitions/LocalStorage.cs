namespace Portal.ServicePackages.Definitions;

/// <summary>Disk space on the machine of an instance.</summary>
/// <param name="SizeInMb">1024 where the file says nothing.</param>
public sealed record LocalStorage(string Name, int SizeInMb, bool CleanOnRoleRecycle);
