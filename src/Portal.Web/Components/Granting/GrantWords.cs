using Portal.Domain.Estate;
using Portal.Domain.Grants;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Granting;

/// <summary>Scopes and given roles in words.</summary>
internal static class GrantWords
{
    /// <summary>"everything", "the subscription Retail-Prod", "the resource group rg-shop", "the team Shop".</summary>
    public static string Of(GrantScope scope, EstateSnapshot estate) => scope switch
    {
        GrantScope.Everything => Words.GrantWordsInEverything,
        GrantScope.OfTeam { Team: var team } => Words.FormatGrantWordsTeam(team),
        GrantScope.Under { Path: var path } when path.Split('/') is [_, _, var subscription, _, var group] => Words.FormatGrantWordsResourceGroup(group, NameOf(subscription, estate)),
        GrantScope.Under { Path: var path } => Words.FormatGrantWordsSubscription(NameOf(path.Split('/')[2], estate)),
        _ => scope.ToString()!,
    };

    /// <summary>"Fri 6 Nov 2026 by Ana Ribeiro", or where it comes from.</summary>
    public static string Origin(GivenRole given) => given is { By: { } by, At: { } at } ? $"{by.Name}, {PageFormat.Time(at, Words.PatternDate)}" : Words.GrantWordsSettings;

    /// <summary>What may be chosen as a scope: what the operator sees, each with a word for it.</summary>
    public static IEnumerable<(string Scope, string Words)> Choices(EstateSnapshot estate)
    {
        yield return ("*", Words.GrantWordsEverything);
        foreach (var team in estate.Rows.Select(row => row.Service.Team).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
            yield return ($"team={team}", Words.FormatGrantWordsTeam3(team));
        foreach (var subscription in estate.Subscriptions.OrderBy(subscription => subscription.Name, StringComparer.OrdinalIgnoreCase))
            yield return ($"/subscriptions/{subscription.Id}", Words.FormatGrantWordsSubscription2(subscription.Name));
        foreach (var group in estate.Rows.SelectMany(row => row.Service.Deployments).Select(deployment => GroupOf(deployment.Id.Value)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
            yield return (group, Words.FormatGrantWordsResourceGroup2(group.Split('/')[^1]));
    }

    private static string? GroupOf(string deployment) => deployment.Split('/') is ["", var first, var subscription, var third, var group, ..] ? $"/{first}/{subscription}/{third}/{group}" : null;

    private static string NameOf(string subscription, EstateSnapshot estate) =>
        estate.Subscriptions.FirstOrDefault(known => known.Id.Value.Equals(subscription, StringComparison.OrdinalIgnoreCase))?.Name ?? subscription;
}
