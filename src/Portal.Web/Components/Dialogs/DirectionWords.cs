using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>What a swap would mean, in words.</summary>
internal static class DirectionWords
{
    public static string Title(SwapPlan plan) =>
        plan.Direction is { Kind: SwapDirectionKind.Return } ? Words.FormatDirectionWordsReturn(plan.Service.Name) : Words.FormatDirectionWordsSwapVIP(plan.Service.Name);

    /// <summary>The accessible name of OK, which starts with its visible word.</summary>
    public static string OkLabel(SwapPlan plan) => plan.Direction is { Kind: SwapDirectionKind.Return } back
        ? Words.FormatDirectionWordsOkReturn(back.ToVersion, plan.Service.Name)
        : Words.FormatDirectionWordsOkSwap(plan.Direction?.ToVersion, plan.Service.Name);

    /// <summary>One line of what is known of the version that goes live: who staged it, or who replaced it, and why.</summary>
    public static string Fact(SwapPlan plan, IReadOnlyList<Operation> history, DateTimeOffset now)
    {
        if (plan.Direction is { Kind: SwapDirectionKind.Return, Replaced: { } replaced })
            return Replaced(replaced, Ages.Since(replaced.SwitchedAt ?? replaced.StartedAt, now));
        if (plan.Service.Staging is not { } staging)
            return Words.DirectionWordsDeployFirst;
        if (plan.External is { } external && external.ToVersion == plan.Service.Production?.Version)
            return $"{Outside(external)} {Staged(staging, now)}";
        return WasLive(staging, history) is { } was ? $"{was} {Staged(staging, now)}" : Staged(staging, now);
    }

    private static string Replaced(Operation by, string age) => by.Reason is { } reason
        ? Words.FormatDirectionWordsReplacedBecause(by.StartedBy.FirstName, age, reason)
        : Words.FormatDirectionWordsReplaced(by.StartedBy.FirstName, age);

    /// <summary>What is live now was not put there by the portal: the last swap that it knows says nothing of the direction.</summary>
    private static string Outside(HistoryLine external) => external.Person.Length > 0
        ? Words.FormatDirectionWordsOutsideBy(external.ToVersion, Ages.Stamp(external.StartedAt), Ages.Day(external.StartedAt), external.Person)
        : Words.FormatDirectionWordsOutside(external.ToVersion, Ages.Stamp(external.StartedAt), Ages.Day(external.StartedAt));

    private static string? WasLive(Deployment staging, IReadOnlyList<Operation> history)
    {
        var replacing = history.FirstOrDefault(operation => operation.Status == OperationStatus.Succeeded && operation.Intent.Production.Deployment == staging.Id);
        return replacing?.SwitchedAt is { } until ? Words.FormatDirectionWordsWasLive(staging.Version, Ages.Stamp(until), Ages.Day(until)) : null;
    }

    private static string Staged(Deployment staging, DateTimeOffset now)
    {
        var by = staging.DeployedBy?.Split(' ', 2)[0];
        return (by, staging.DeployedAt) switch
        {
            ({ } name, { } at) => Words.FormatDirectionWordsStagedBy(Ages.Since(at, now), name),
            (null, { } at) => Words.FormatDirectionWordsStaged(Ages.Since(at, now)),
            ({ } name, null) => Words.FormatDirectionWordsStagedByOnly(name),
            _ => Words.FormatDirectionWordsStagedAs(staging.Label ?? staging.Name),
        };
    }
}
