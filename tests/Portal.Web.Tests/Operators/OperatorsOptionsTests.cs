using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class OperatorsOptionsTests
{
    [Fact]
    public void GrantsTo_UnknownNames_Nothing() => Assert.Empty(new OperatorsOptions().GrantsTo(new HashSet<string> { "Portal.Admin", "" }));

    [Fact]
    public void GrantsTo_EmptyName_IsNobodys() => Assert.Empty(new OperatorsOptions { Owner = "" }.GrantsTo(new HashSet<string> { "" }));

    [Fact]
    public void GrantsTo_RoleAndGrant_HasBoth()
    {
        var options = new OperatorsOptions { Grants = { new() { Role = "operator", To = "group-1", Scope = "team=retail" } } };

        Assert.Equal(
            [new Grant(OperatorRole.Reader, new GrantScope.Everything()), new Grant(OperatorRole.Operator, new GrantScope.OfTeam("retail"))],
            options.GrantsTo(new HashSet<string> { "Portal.Reader", "group-1" }));
    }

    [Theory]
    [InlineData("Admin", "someone", "*", "Operators:Grants:0:Role is Admin.")]
    [InlineData("3", "someone", "*", "Operators:Grants:0:Role is 3.")]
    [InlineData("Reader", " ", "*", "Operators:Grants:0:To is missing.")]
    [InlineData("Reader", "someone", null, "Operators:Grants:0:Scope is missing.")]
    [InlineData("Reader", "someone", "everything", "Operators:Grants:0:Scope is everything.")]
    public void WrongGrant_IsAProblemAndGrantsNothing(string role, string to, string? scope, string problem)
    {
        var options = new OperatorsOptions { Grants = { new() { Role = role, To = to, Scope = scope } } };

        Assert.StartsWith(problem, Assert.Single(options.Validate()), StringComparison.Ordinal);
        Assert.Empty(options.GrantsTo(new HashSet<string> { to }));
    }
}
