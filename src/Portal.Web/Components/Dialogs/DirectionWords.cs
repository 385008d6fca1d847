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
        plan.Direction is { Kind: SwapDirectionKind.Return } ? $"Return: {plan.Service.Name}" : $"Swap VIP: {plan.Service.Name}";

    /// <summary>The accessible name of OK, which starts with its visible word.</summary>
    public static string OkLabel(SwapPlan plan) => plan.Direction is { Kind: SwapDirectionKind.Return } back
        ? $"OK: return, puts {back.ToVersion} back live on {plan.Service.Name}"
        : $"OK: swap, puts {plan.Direction?.ToVersion} live on {plan.Service.Name}";

    /// <summary>One line of what is known of the version that goes live: who staged it, or who replaced it, and why.</summary>
    public static string Fact(SwapPlan plan, IReadOnlyList<Operation> history, DateTimeOffset now)
    {
        if (plan.Direction is { Kind: SwapDirectionKind.Return, Replaced: { } replaced })
            return $"{replaced.StartedBy.FirstName} replaced it {Ages.Since(replaced.SwitchedAt ?? replaced.StartedAt, now)} ago{(replaced.Reason is null ? "" : $": {replaced.Reason}")}.";
        if (plan.Service.Staging is not { } staging)
            return "Deploy a release to staging first.";
        if (plan.External is { } external && external.ToVersion == plan.Service.Production?.Version)
            return $"{Outside(external)}{Staged(staging, now)}";
        return $"{WasLive(staging, history)}{Staged(staging, now)}";
    }

    /// <summary>What is live now was not put there by the portal: the last swap that it knows says nothing of the direction.</summary>
    private static string Outside(HistoryLine external) =>
        $"{external.ToVersion} was put live outside the portal at {Ages.Time(external.StartedAt)} UTC on {Ages.Day(external.StartedAt)}{(external.Person.Length > 0 ? $" by {external.Person}" : "")}. ";

    private static string WasLive(Deployment staging, IReadOnlyList<Operation> history)
    {
        var replacing = history.FirstOrDefault(operation => operation.Status == OperationStatus.Succeeded && operation.Intent.Production.Deployment == staging.Id);
        return replacing?.SwitchedAt is { } until ? $"{staging.Version} was live until {Ages.Time(until)} UTC on {Ages.Day(until)}. " : "";
    }

    private static string Staged(Deployment staging, DateTimeOffset now)
    {
        var by = staging.DeployedBy is { } name ? $" by {name.Split(' ', 2)[0]}" : "";
        var when = staging.DeployedAt is { } at ? $" {Ages.Since(at, now)} ago" : "";
        return by.Length + when.Length > 0 ? $"Staged{when}{by}." : $"Staged as {staging.Label ?? staging.Name}.";
    }
}
