namespace Portal.Domain.Policies;

/// <summary>What somebody is to the portal. What each may do is told by <see cref="OperatorRoles"/>.</summary>
public enum OperatorRole
{
    Reader,
    Operator,
    Approver,
    Owner,
}
