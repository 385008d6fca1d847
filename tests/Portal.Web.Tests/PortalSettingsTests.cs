using Microsoft.Extensions.Configuration;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Tests;

public sealed class PortalSettingsTests
{
    [Fact]
    public void Of_NothingConfigured_RunsOnTheEmbeddedCloud()
    {
        var settings = Read();

        Assert.Empty(settings.Problems);
        Assert.True(settings.Arm.IsEmbedded);
        Assert.Equal(settings.Storage.SocketFile, settings.Arm.Socket);
    }

    [Fact]
    public void Of_RealCloud_CannotStartTheEmbeddedOne()
    {
        var settings = Read(("Arm:Cloud", "Public"));

        Assert.False(settings.Arm.IsEmbedded);
        Assert.Null(settings.Arm.Socket);
    }

    [Fact]
    public void Of_ManyWrongSettings_NamesEachWithItsKey()
    {
        var settings = Read(
            ("Estate:RefreshSeconds", "0"), ("Swap:DeadlineSeconds", "-1"), ("Policy:Reason", "Sometimes"),
            ("Arm:Cloud", "Public"), ("Arm:Credential", "ClientSecret"), ("Urls", "http://0.0.0.0:5080"));

        Assert.Contains(settings.Problems, problem => problem.StartsWith("Estate:RefreshSeconds is 0.", StringComparison.Ordinal));
        Assert.Contains(settings.Problems, problem => problem.StartsWith("Swap:DeadlineSeconds is -1.", StringComparison.Ordinal));
        Assert.Contains(settings.Problems, problem => problem.StartsWith("Policy:", StringComparison.Ordinal) && problem.Contains("Sometimes", StringComparison.Ordinal));
        Assert.Contains(settings.Problems, problem => problem.StartsWith("Arm:ClientSecret", StringComparison.Ordinal));
        Assert.Contains(settings.Problems, problem => problem.StartsWith("Urls holds http://0.0.0.0:5080", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:0;http://[::1]:80", true)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://192.168.1.5:80", false)]
    [InlineData("http://portal.example:80", false)]
    public void Of_Addresses_LoopbackOnly(string urls, bool isAllowed) =>
        Assert.Equal(isAllowed, Read(("Urls", urls)).Problems.Count == 0);

    [Fact]
    public void Of_MisspeltKey_IsAProblem() =>
        Assert.Contains(Read(("Swap:DeadlineSecond", "5")).Problems, problem => problem.StartsWith("Swap:", StringComparison.Ordinal));

    [Fact]
    public void Of_Policy_IsTaken() =>
        Assert.Equal(new SwapPolicy(ReasonRule.Required, UnknownMayBeAcknowledged: true), Read(("Policy:Reason", "Required"), ("Policy:UnknownMayBeAcknowledged", "true")).Policy);

    [Fact]
    public void Of_Friction_IsTakenByServiceAndForAll()
    {
        var policy = Read(("Policy:Friction", "Reason"), ("Policy:Frictions:shop-api", "secondPerson"), ("Policy:ApprovalHours", "2")).Policy;

        Assert.Equal((FrictionRung.SecondPerson, FrictionRung.Reason, TimeSpan.FromHours(2)), (policy.FrictionOf("Shop-API"), policy.FrictionOf("mail"), policy.ApprovalsHold));
    }

    [Theory]
    [InlineData("Policy:ApprovalHours", "0")]
    [InlineData("Policy:ApprovalHours", "49")]
    [InlineData("Policy:Friction", "9")]
    [InlineData("Policy:Frictions:shop-api", "All")]
    public void Of_WrongFriction_IsAProblem(string key, string value) => Assert.Contains(Read((key, value)).Problems, problem => problem.StartsWith("Policy:", StringComparison.Ordinal));

    private static PortalSettings Read(params (string Key, string Value)[] settings)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"portal-settings-{Guid.NewGuid():N}");
        try
        {
            return PortalSettings.Of(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Storage:DataFolder", folder), .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))])
                .Build());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
