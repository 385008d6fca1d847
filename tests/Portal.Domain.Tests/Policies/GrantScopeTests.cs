using Portal.Domain.HostedServices;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Policies;

public sealed class GrantScopeTests
{
    private const string Deployment = "/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Compute/cloudServices/shop-api";

    [Theory]
    [InlineData("*", true)]
    [InlineData("/subscriptions/s1", true)]
    [InlineData("/SUBSCRIPTIONS/S1", true)]
    [InlineData("/subscriptions/s", false)]
    [InlineData("/subscriptions/s2", false)]
    [InlineData("/subscriptions/s1/resourceGroups/shop", true)]
    [InlineData("/subscriptions/s1/resourcegroups/SHOP", true)]
    [InlineData("/subscriptions/s1/resourceGroups/sho", false)]
    [InlineData("/subscriptions/s2/resourceGroups/shop", false)]
    [InlineData("team=retail", true)]
    [InlineData("team=Retail", true)]
    [InlineData("team=media", false)]
    public void Covers_Scope_OnlyWhatIsInIt(string scope, bool covers) =>
        Assert.Equal(covers, GrantScope.Parse(scope)!.Covers(new DeploymentId(Deployment), "retail"));

    [Fact]
    public void Covers_TeamUntold_Not() => Assert.False(GrantScope.Parse("team=retail")!.Covers(new DeploymentId(Deployment), null));

    [Theory]
    [InlineData("/subscriptions/s1/resourceGroups/shop", "/subscriptions/s1", true)]
    [InlineData("/subscriptions/s1", "/subscriptions/s1", true)]
    [InlineData("/subscriptions/s1", "/subscriptions/s11", false)]
    [InlineData("/subscriptions/s11", "/subscriptions/s1", false)]
    [InlineData("team=retail", "/subscriptions/s1", false)]
    public void Touches_Resource_WhenOneIsInTheOther(string scope, string resource, bool touches) =>
        Assert.Equal(touches, GrantScope.Parse(scope)!.Touches(resource));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("**")]
    [InlineData("team=")]
    [InlineData("owner=ana")]
    [InlineData("/subscriptions/")]
    [InlineData("/subscriptions/s1/")]
    [InlineData("/subscriptions/s1/resourceGroups/")]
    [InlineData("/subscriptions/s1/providers/x")]
    [InlineData("/subscriptions/s1/resourceGroups/shop/providers/x")]
    [InlineData("subscriptions/s1")]
    public void Parse_AnythingElse_IsNoScope(string text) => Assert.Null(GrantScope.Parse(text));
}
