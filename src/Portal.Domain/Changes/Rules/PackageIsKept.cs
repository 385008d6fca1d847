using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Azure never gives a package back: what is deployed is kept first.</summary>
internal sealed class PackageIsKept : IChangeRule
{
    public string Code => "D05";

    public string Title => "The package is on the shelf";

    public Severity Severity => Severity.Block;

    public string Source => "CloudserviceRP 2022-09-04: packageUrl is written and never read";

    public bool Concerns(ChangeFacts facts) => facts.Order.Deploys;

    public Finding Judge(ChangeFacts facts) => facts.Release switch
    {
        null => this.NotMet("unknown", "The release is not known", "The portal keeps no release with this id.", "Upload the package first."),
        { HasPackage: false } => this.NotMet("no package", "The package is missing", "The portal was told what this release defines, and holds no package of it.", "Upload the package."),
        _ => this.Met(facts.Release.Version),
    };
}
