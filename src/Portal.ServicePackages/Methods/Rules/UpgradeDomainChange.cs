namespace Portal.ServicePackages.Methods.Rules;

/// <summary>The number of upgrade domains cannot be changed in place.</summary>
internal sealed class UpgradeDomainChange : IMethodRule
{
    public string Title => "Upgrade domains";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Definitions is { } both && both.Before.UpgradeDomains != both.After.UpgradeDomains
        ? [new(Title, "Upgrade domains", $"{both.Before.UpgradeDomains}", $"{both.After.UpgradeDomains}") { InPlace = MethodFit.No("An update in place keeps the number of upgrade domains.") }]
        : [];
}
