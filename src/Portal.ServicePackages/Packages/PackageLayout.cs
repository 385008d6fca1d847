namespace Portal.ServicePackages.Packages;

/// <summary>How a package is laid out.</summary>
public enum PackageLayout
{
    /// <summary>What Visual Studio makes: one packed file for each role.</summary>
    Standard,

    /// <summary>What cspack makes with /useCtpPackageFormat: a manifest and plain files.</summary>
    Ctp,
}
