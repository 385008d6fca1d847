using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Rules;

/// <summary>A lock that holds.</summary>
/// <param name="Until">Null: until somebody unlocks.</param>
internal sealed record LockView(string Id, string Scope, string Reason, string By, DateTimeOffset At, DateTimeOffset? Until)
{
    public static LockView Of(ServiceLock held) => new(held.Id, held.Scope.ToString()!, held.Reason, held.By.Name, held.At, held.Until);
}
