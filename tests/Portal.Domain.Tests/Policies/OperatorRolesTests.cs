using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Policies;

public sealed class OperatorRolesTests
{
    /// <summary>Every pair, so that a new role or a new right has to be decided on here as well.</summary>
    [Fact]
    public void May_EveryPair_IsAsDecided()
    {
        var allowed = from role in OperatorRoles.All from right in Enum.GetValues<OperatorRight>() where OperatorRoles.May(role, right) select $"{role} {right}";

        Assert.Equal(
            ["Reader See", "Operator See", "Operator Swap", "Operator Change", "Approver See", "Approver Approve", "Owner See", "Owner Swap", "Owner Approve", "Owner Govern", "Owner Change"],
            allowed);
    }

    [Fact]
    public void May_UnknownRole_Nothing() =>
        Assert.DoesNotContain(Enum.GetValues<OperatorRight>(), right => OperatorRoles.May((OperatorRole)99, right));

    [Theory]
    [InlineData(OperatorRight.See, OperatorRole.Reader)]
    [InlineData(OperatorRight.Swap, OperatorRole.Operator)]
    [InlineData(OperatorRight.Approve, OperatorRole.Approver)]
    [InlineData(OperatorRight.Govern, OperatorRole.Owner)]
    [InlineData(OperatorRight.Change, OperatorRole.Operator)]
    public void Least_Right_IsTheRoleToAskFor(OperatorRight right, OperatorRole role) => Assert.Equal(role, OperatorRoles.Least(right));
}
