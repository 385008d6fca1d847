using Portal.Domain.Policies;

namespace Portal.Web.Components.Granting;

/// <summary>A role's name on pages, and what it may do in a few words. Settings, API and directory call it as <see cref="OperatorRole"/> does.</summary>
internal static class RoleWords
{
    public static string Name(OperatorRole role) => role switch
    {
        OperatorRole.Reader => Words.RoleWordsReader,
        OperatorRole.Operator => Words.RoleWordsOperator,
        OperatorRole.Approver => Words.RoleWordsApprover,
        _ => Words.RoleWordsOwner,
    };

    /// <summary>As it was recorded; what is no role of this portal stays as it is.</summary>
    public static string Name(string recorded) => OperatorRoles.Parse(recorded) is { } role ? Name(role) : recorded;

    public static string Of(OperatorRole role) => role switch
    {
        OperatorRole.Reader => Words.RoleWordsSeesChangesNothing,
        OperatorRole.Operator => Words.RoleWordsSeesSwaps,
        OperatorRole.Approver => Words.RoleWordsSeesApprovesWhatOthersWant,
        _ => Words.RoleWordsMayDoEverythingSaysWho,
    };
}
