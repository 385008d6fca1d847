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

    /// <summary>"asks to swap 7.0.2 → 7.1.0", "asks to return to 7.0.2".</summary>
    public static string Wish(Approval asked) => asked.Kind == DeedKind.Return ? $"asks to return to {asked.ToVersion}" : $"asks to swap {asked.FromVersion} → {asked.ToVersion}";

    public static string Word(ApprovalState state) => state switch
    {
        ApprovalState.Waiting => "Waits",
        ApprovalState.Given => "Approved",
        ApprovalState.Declined => "Declined",
        ApprovalState.Withdrawn => "Withdrawn",
        ApprovalState.Expired => "Expired",
        ApprovalState.Outdated => "Ended: the plan changed",
        _ => "Used",
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
        ApprovalResult.Outdated => "Nothing was written: the plan changed.",
        ApprovalResult.NotWaiting => "It was decided before.",
        _ => "Nothing was written.",
    };

    public static string Text(ApprovalResult answer) => answer switch
    {
        ApprovalResult.Outdated => "The request is for the plan as it was, and ends with it. What is shown here is the plan as it is now.",
        ApprovalResult.Refused refused => $"{string.Join(", ", refused.Findings.Select(finding => finding.Headline))}.",
        ApprovalResult.NotNeeded => "No second person is asked for any more.",
        ApprovalResult.NotWaiting { Approval: var over } => $"{Word(over.State)}{(over.EndedBy is { } by ? $", {by.Name}" : "")}. {over.Because}",
        ApprovalResult.Missing missing => missing.Fault.Sentence,
        ApprovalResult.Forbidden forbidden => forbidden.Because,
        ApprovalResult.Unavailable unavailable => unavailable.Failure.Sentence,
        _ => "There is no such request any more.",
    };
}
