using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>Requests for approval in words.</summary>
internal static class ApprovalWords
{
    /// <summary>A database that cannot be used is an answer, too.</summary>
    public static async Task<ApprovalResult> TryAsync(Func<Task<ApprovalResult>> askAsync)
    {
        try
        {
            return await askAsync();
        }
        catch (OperationLogException failure)
        {
            return new ApprovalResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
    }

    /// <summary>"asks to swap 7.0.2 → 7.1.0", "asks to return to 7.0.2", "asks: Delete shop-api-0911".</summary>
    public static string Wish(Approval asked) => asked.Title is { } title ? Words.FormatApprovalWordsAsksChange(Said.Of(title)) : asked.Kind == DeedKind.Return ? Words.FormatApprovalWordsAsksReturn(asked.ToVersion) : Words.FormatApprovalWordsAsksSwap(asked.FromVersion, asked.ToVersion);

    public static string Word(ApprovalState state) => state switch
    {
        ApprovalState.Waiting => Words.ApprovalWordsWaits,
        ApprovalState.Given => Words.ApprovalWordsApproved,
        ApprovalState.Declined => Words.ApprovalWordsDeclined,
        ApprovalState.Withdrawn => Words.ApprovalWordsWithdrawn,
        ApprovalState.Expired => Words.ApprovalWordsExpired,
        ApprovalState.Outdated => Words.ApprovalWordsEndedPlanChanged,
        _ => Words.ApprovalWordsUsed,
    };

    /// <summary>Shape of the icon sheet.</summary>
    public static string Icon(ApprovalState state) => state switch
    {
        ApprovalState.Waiting => "waiting",
        ApprovalState.Given or ApprovalState.Used => "ready",
        ApprovalState.Declined or ApprovalState.Outdated => "blocked",
        _ => "quiet",
    };

    public static string Title(ApprovalResult answer) => answer switch
    {
        ApprovalResult.Outdated => Words.ApprovalWordsNothingWasWrittenPlanChanged,
        ApprovalResult.NotWaiting => Words.ApprovalWordsWasDecidedBefore,
        _ => Words.ApprovalWordsNothingWasWritten,
    };

    public static string Text(ApprovalResult answer) => answer switch
    {
        ApprovalResult.Outdated => Words.ApprovalWordsRequestForPlanAsWas,
        ApprovalResult.Refused refused => $"{string.Join(", ", refused.Findings.Select(finding => Said.Of(finding.Headline)))}.",
        ApprovalResult.NotNeeded => Words.ApprovalWordsNoSecondPersonAskedFor,
        ApprovalResult.NotWaiting { Approval: var over } => $"{Word(over.State)}{(over.EndedBy is { } by ? $", {by.Name}" : "")}. {Said.Of(over.Because)}",
        ApprovalResult.Missing missing => Said.Of(missing.Fault.Sentence),
        ApprovalResult.Forbidden forbidden => Said.Of(forbidden.Because),
        ApprovalResult.Unavailable unavailable => Said.Of(unavailable.Failure.Sentence),
        _ => Words.ApprovalWordsThereNoSuchRequestAny,
    };
}
