using Portal.Domain.Policies;

namespace Portal.Web.Components.Granting;

/// <summary>What a role may do, in a few words.</summary>
internal static class RoleWords
{
    public static string Of(OperatorRole role) => role switch
    {
        OperatorRole.Reader => "Sees, and changes nothing",
        OperatorRole.Operator => "Sees and swaps",
        OperatorRole.Approver => "Sees, and approves what others want",
        _ => "May do everything, and says who may",
    };
}
