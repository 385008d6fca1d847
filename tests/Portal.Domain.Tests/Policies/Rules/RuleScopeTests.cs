using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

public sealed class RuleScopeTests
{
    [Theory]
    [InlineData("*", 0)]
    [InlineData("/subscriptions/s1", 1)]
    [InlineData("team=retail", 2)]
    [InlineData("/subscriptions/s1/resourceGroups/g", 3)]
    public void Parse_Wide_IsReadAndRanked(string text, int rank)
    {
        var scope = RuleScope.Parse($" {text} ");

        Assert.Equal((text, rank), (scope?.ToString(), scope?.Rank));
        Assert.Equal(scope, RuleScope.Parse(scope!.ToString()));
    }

    [Fact]
    public void Parse_Service_IsTheMostExact()
    {
        var scope = RuleScope.Parse($"service={Sample.Key}");

        Assert.Equal(new RuleScope.OfService(Sample.Key), scope);
        Assert.Equal(4, scope!.Rank);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("service=shop-api")]
    [InlineData("service=")]
    [InlineData("everything")]
    [InlineData("/subscriptions/")]
    public void Parse_Anything_IsNoScope(string? text) => Assert.Null(RuleScope.Parse(text));
}
