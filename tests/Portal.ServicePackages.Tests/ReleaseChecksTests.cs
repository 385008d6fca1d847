using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests;

public class ReleaseChecksTests
{
    private static readonly ServiceDefinition Definition = Sample.Definition("Shop");
    private static readonly ServiceConfiguration Configuration = Sample.Configuration("Shop");

    private static string[] Codes(ServiceConfiguration configuration) => [.. ReleaseChecks.Run(Definition, configuration).Select(problem => problem.Code)];

    private static ServiceConfiguration WithWeb(Func<RoleConfiguration, RoleConfiguration> change) =>
        Configuration with { Roles = [change(Configuration.Roles[0]), Configuration.Roles[1]] };

    [Fact]
    public void Run_WhatBelongsTogether_HasNoProblem() => Assert.Empty(Codes(Configuration));

    [Fact]
    public void Run_AnotherService_SaysSo() => Assert.Equal(["other-service"], Codes(Configuration with { ServiceName = "Shop2" }));

    [Fact]
    public void Run_RoleMissing_SaysSo() => Assert.Equal(["missing-role"], Codes(Configuration with { Roles = [Configuration.Roles[0]] }));

    [Fact]
    public void Run_RoleTooMany_SaysSo() =>
        Assert.Equal(["unknown-role"], Codes(Configuration with { Roles = [.. Configuration.Roles, new("Other", 1, [], [])] }));

    [Fact]
    public void Run_SettingMissing_NamesIt()
    {
        var problem = Assert.Single(ReleaseChecks.Run(Definition, WithWeb(role => role with { Settings = [role.Settings[0]] })));

        Assert.Equal(("missing-setting", "Shop.Web/Greeting"), (problem.Code, problem.Place.Part));
    }

    [Fact]
    public void Run_SettingTooMany_SaysSo() => Assert.Equal(["unknown-setting"], Codes(WithWeb(role => role with { Settings = [.. role.Settings, new("New", "")] })));

    [Fact]
    public void Run_CertificateMissing_SaysSo() => Assert.Equal(["missing-certificate"], Codes(WithWeb(role => role with { Certificates = [] })));

    [Fact]
    public void Run_NoInstances_Warns() => Assert.Equal(["no-instances"], Codes(WithWeb(role => role with { Instances = 0 })));

    [Fact]
    public void Run_NoNetwork_Warns() => Assert.Equal(["no-virtual-network"], Codes(Configuration with { Network = NetworkConfiguration.None }));

    [Fact]
    public void Run_RoleWithoutSubnet_Warns() =>
        Assert.Equal(["no-subnet"], Codes(Configuration with { Network = Configuration.Network with { Subnets = [Configuration.Network.Subnets[0]] } }));
}
