using Portal.ServicePackages.Methods.Rules;

namespace Portal.ServicePackages.Methods;

/// <summary>The rules in the order in which changes are shown.</summary>
public static class MethodRules
{
    private static readonly IMethodRule[] Table =
    [
        new RoleChange(), new EndpointChange(), new ImportChange(), new SizeChange(), new LocalStorageChange(), new UpgradeDomainChange(),
        new ReservedIpChange(), new VirtualNetworkChange(), new CodeChange(), new GuestSystemChange(), new TrustLevelChange(),
        new InstanceCountChange(), new SettingNameChange(), new SettingValueChange(), new CertificateChange(), new OtherDefinitionChange(),
    ];

    public static IReadOnlyList<IMethodRule> Of(RuleBook book) => book == RuleBook.Article2010 ? [new DefinitionChange2010(), .. Table] : Table;
}
