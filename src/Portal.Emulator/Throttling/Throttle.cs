using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Throttling;

/// <summary>Counts the requests of each principal in each subscription, and refuses what is above Azure's limits.</summary>
/// <remarks>
/// Sources: Understand how Azure Resource Manager throttles requests (buckets of 250 reads, 200 writes and 200 deletes, refilled with 25, 10 and 10 a second);
/// Guidance for throttled requests in Azure Resource Graph (15 queries in 5 seconds).
/// </remarks>
/// <param name="isOn">Off, nothing is counted and every request is the first.</param>
/// <param name="time">The clock.</param>
internal sealed class Throttle(bool isOn, TimeProvider time)
{
    private readonly ConcurrentDictionary<RequestScope, IQuota> _quotas = new();

    public Allowance Take(HttpRequest request)
    {
        var scope = RequestScope.Of(request);
        var answer = (isOn ? _quotas.GetOrAdd(scope, each => New(each.Kind)) : New(scope.Kind)).Take();
        return new Allowance(Headers(scope, answer), answer.IsGranted ? null : Refusal(scope, (int)Math.Max(1, Math.Ceiling(answer.Wait.TotalSeconds))));
    }

    private IQuota New(RequestKind kind) => kind switch
    {
        RequestKind.Queries => new QueryWindow(15, TimeSpan.FromSeconds(5), time),
        RequestKind.Reads => new TokenBucket(250, 25, time),
        _ => new TokenBucket(200, 10, time),
    };

    private static Dictionary<string, string> Headers(RequestScope scope, QuotaAnswer answer)
    {
        var remaining = answer.Remaining.ToString(CultureInfo.InvariantCulture);
        return scope.Kind == RequestKind.Queries
            ? new(StringComparer.Ordinal) { ["x-ms-user-quota-remaining"] = remaining, ["x-ms-user-quota-resets-after"] = TimeSpan.FromSeconds(Math.Ceiling(answer.Wait.TotalSeconds)).ToString("c", CultureInfo.InvariantCulture) }
            : new(StringComparer.Ordinal) { [$"x-ms-ratelimit-remaining-{scope.Name}"] = remaining };
    }

    private static ArmError Refusal(RequestScope scope, int seconds) => scope.Kind == RequestKind.Queries
        ? ArmErrors.QueriesThrottled(seconds)
        : ArmErrors.RequestsThrottled(scope.Kind.ToString().ToLowerInvariant(), scope.Subscription, scope.Principal, seconds);
}
