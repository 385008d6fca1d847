using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Rules;

/// <summary>One thing that a rule can hold for.</summary>
/// <param name="Group">Under which heading it stands.</param>
public sealed record ScopeChoice(string Value, string Label, string Group)
{
    /// <summary>All that the operator may rule over, widest first.</summary>
    public static IReadOnlyList<ScopeChoice> Of(EstateSnapshot estate, Func<RuleScope, bool> may)
    {
        var services = estate.Rows.Select(row => row.Service).ToList();
        return
        [
            .. new[] { new ScopeChoice("*", Words.ScopeChoiceEverything, Words.ScopeChoiceEverything) }
                .Concat(estate.Subscriptions.Select(known => new ScopeChoice($"/subscriptions/{known.Id}", known.Name, Words.ScopeChoiceSubscriptions)))
                .Concat(services.Select(service => service.Team).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(team => new ScopeChoice($"team={team}", team, Words.ScopeChoiceTeams)))
                .Concat(services.SelectMany(service => service.Deployments).Select(GroupOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(path => new ScopeChoice(path, path.Split('/')[4], Words.ScopeChoiceResourceGroups)))
                .Concat(services.OrderBy(service => service.Name, StringComparer.OrdinalIgnoreCase).Select(service => new ScopeChoice($"service={service.Key}", $"{service.Name}, {service.Subscription.Name}", Words.ScopeChoiceServices)))
                .Where(choice => RuleScope.Parse(choice.Value) is { } scope && may(scope)),
        ];
    }

    /// <summary>/subscriptions/…/resourceGroups/… of a deployment; null where its id has no such parts.</summary>
    private static string? GroupOf(Deployment deployment) =>
        deployment.Id.Value.Split('/') is ["", var first, var subscription, var third, var group, ..] && third.Equals("resourceGroups", StringComparison.OrdinalIgnoreCase)
            ? $"/{first}/{subscription}/resourceGroups/{group}"
            : null;
}
