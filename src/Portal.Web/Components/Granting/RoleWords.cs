using Portal.Domain.Policies;

namespace Portal.Web.Components.Granting;

/// <summary>What a role may do, in a few words.</summary>
internal static class RoleWords
{
    public static string Of(OperatorRole role) => role switch
    {
        OperatorRole.Reader => Words.RoleWordsSeesChangesNothing,
        OperatorRole.Operator => Words.RoleWordsSeesSwaps,
        OperatorRole.Approver => Words.RoleWordsSeesApprovesWhatOthersWant,
        _ => Words.RoleWordsMayDoEverythingSaysWho,
    };
}
