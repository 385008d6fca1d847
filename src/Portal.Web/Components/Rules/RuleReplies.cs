using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Rules;

/// <summary>What setting a rule was answered, in words.</summary>
internal static class RuleReplies
{
    /// <returns>Null when it was set.</returns>
    public static async Task<string?> TryAsync(Func<Task<RuleResult>> setAsync)
    {
        try
        {
            return Of(await setAsync());
        }
        catch (OperationLogException failure)
        {
            return Said.Of(failure.Message);
        }
    }

    private static string? Of(RuleResult result) => result switch
    {
        RuleResult.Done => null,
        RuleResult.Invalid invalid => string.Join(" ", invalid.Faults.Select(fault => Said.Of(fault.Sentence))),
        RuleResult.Forbidden forbidden => Said.Of(forbidden.Because),
        RuleResult.Changed => Words.RuleRepliesSomebodyElseChangedSameMoment,
        _ => Words.RuleRepliesNotThereAnyMore,
    };
}
