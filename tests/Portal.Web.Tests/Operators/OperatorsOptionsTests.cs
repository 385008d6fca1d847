using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class OperatorsOptionsTests
{
    [Fact]
    public void Standing_NamesOfRoles_AreGivenEverywhere()
    {
        var standing = new OperatorsOptions { Owner = "" }.Standing().ToList();

        Assert.Equal(["Portal.Reader", "Portal.Operator", "Portal.Approver"], standing.Select(given => given.To));
        Assert.All(standing, given => Assert.True(given is { IsFromSettings: true, Scope: GrantScope.Everything }));
    }

    [Fact]
    public void Standing_Grant_IsNamedByItsKey()
    {
        var options = new OperatorsOptions { Grants = { new() { Role = "operator", To = "group-1", Scope = "team=retail" } } };

        var given = Assert.Single(options.Standing(), given => given.To == "group-1");
        Assert.Equal(("Operators:Grants:0", OperatorRole.Operator, new GrantScope.OfTeam("retail")), (given.Id, given.Role, given.Scope));
    }

    [Theory]
    [InlineData("Admin", "someone", "*", "Operators:Grants:0:Role is Admin.")]
    [InlineData("3", "someone", "*", "Operators:Grants:0:Role is 3.")]
    [InlineData("Reader,Operator", "someone", "*", "Operators:Grants:0:Role is Reader,Operator.")]
    [InlineData("Reader", " ", "*", "Operators:Grants:0:To is missing.")]
    [InlineData("Reader", "someone", null, "Operators:Grants:0:Scope is missing.")]
    [InlineData("Reader", "someone", "everything", "Operators:Grants:0:Scope is everything.")]
    public void WrongGrant_IsAProblemAndGrantsNothing(string role, string to, string? scope, string problem)
    {
        var options = new OperatorsOptions { Grants = { new() { Role = role, To = to, Scope = scope } } };

        Assert.StartsWith(problem, Assert.Single(options.Validate()), StringComparison.Ordinal);
        Assert.DoesNotContain(options.Standing(), given => given.Id.Contains("Grants", StringComparison.Ordinal));
    }
}
