using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Rules;

/// <summary>How much is asked in a scope. The most exact scope of a service counts.</summary>
internal sealed record FrictionView(string Scope, FrictionRung Swap, FrictionRung Return, FrictionRung Repair, FrictionRung Change, string By, DateTimeOffset At)
{
    public static FrictionView Of(FrictionRule rule) =>
        new(rule.Scope.ToString()!, rule.Of(DeedKind.Swap), rule.Of(DeedKind.Return), rule.Of(DeedKind.Repair), rule.Of(DeedKind.Change), rule.By.Name, rule.At);
}
