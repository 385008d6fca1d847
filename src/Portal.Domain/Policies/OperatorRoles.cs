namespace Portal.Domain.Policies;

/// <summary>The one table of who may do what.</summary>
public static class OperatorRoles
{
    public static IReadOnlyList<OperatorRole> All { get; } = Enum.GetValues<OperatorRole>();

    /// <summary>False for every pair that is not named here.</summary>
    public static bool May(OperatorRole role, OperatorRight right) => (role, right) switch
    {
        (OperatorRole.Reader, OperatorRight.See) => true,
        (OperatorRole.Operator, OperatorRight.See or OperatorRight.Swap or OperatorRight.Change) => true,
        (OperatorRole.Approver, OperatorRight.See or OperatorRight.Approve) => true,
        (OperatorRole.Owner, OperatorRight.See or OperatorRight.Swap or OperatorRight.Approve or OperatorRight.Govern or OperatorRight.Change) => true,
        _ => false,
    };

    public static IEnumerable<OperatorRight> RightsOf(OperatorRole role) => Enum.GetValues<OperatorRight>().Where(right => May(role, right));

    /// <summary>By its name; null for anything else.</summary>
    public static OperatorRole? Parse(string? text) => Enum.TryParse<OperatorRole>(text, ignoreCase: true, out var role) && Enum.IsDefined(role) && text!.Trim().All(char.IsAsciiLetter) ? role : null;

    /// <summary>The least role with a right: the one to ask for.</summary>
    public static OperatorRole Least(OperatorRight right) => All.First(role => May(role, right));
}
