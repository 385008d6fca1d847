using System.Text.Json.Serialization;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Policies.Rules;

/// <summary>What a rule holds for: everything, a subscription, a resource group, a team, or one service.</summary>
[JsonConverter(typeof(RuleScopeJson))]
public abstract record RuleScope
{
    private const string ServiceIs = "service=";

    private RuleScope()
    {
    }

    public static RuleScope Everything { get; } = new Wide(new GrantScope.Everything());

    /// <summary>The more exact of two rules holds.</summary>
    public abstract int Rank { get; }

    /// <summary>One side is enough: a rule over one of two deployments is one over the service.</summary>
    public abstract bool Covers(HostedService service);

    /// <summary>Reads what <see cref="GrantScope.Parse"/> reads, and <c>service=key</c>; null when it is none of them.</summary>
    public static RuleScope? Parse(string? text) => text?.Trim() switch
    {
        null => null,
        var one when one.StartsWith(ServiceIs, StringComparison.OrdinalIgnoreCase) => ServiceKey.TryParse(one[ServiceIs.Length..], out var key) ? new OfService(key) : null,
        var wide => GrantScope.Parse(wide) is { } scope ? new Wide(scope) : null,
    };

    /// <summary>What a role can be granted over, a rule can hold for.</summary>
    public sealed record Wide(GrantScope Scope) : RuleScope
    {
        public override int Rank => Scope switch
        {
            GrantScope.Everything => 0,
            GrantScope.Under under => under.Path.Split('/').Length > 3 ? 3 : 1,
            _ => 2,
        };

        public override bool Covers(HostedService service) => service.Deployments.Any(side => Scope.Covers(side.Id, service.Team));

        public override string ToString() => Scope.ToString()!;
    }

    /// <summary>One service.</summary>
    public sealed record OfService(ServiceKey Key) : RuleScope
    {
        public override int Rank => 4;

        public override bool Covers(HostedService service) => service.Key == Key;

        public override string ToString() => ServiceIs + Key;
    }
}
