using System.Collections.Concurrent;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Estate;

/// <summary>What people look at now: the reader of the estate reads that more often than the rest.</summary>
public sealed class EstateAttention
{
    private static readonly TimeSpan LookLasts = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<ServiceKey, int> rows = new();
    private readonly ConcurrentDictionary<ServiceKey, DateTimeOffset> looks = new();

    /// <summary>A row of the service is on somebody's screen, until <see cref="Hide"/>.</summary>
    public void Show(ServiceKey key) => rows.AddOrUpdate(key, 1, (_, count) => count + 1);

    public void Hide(ServiceKey key)
    {
        if (rows.AddOrUpdate(key, 0, (_, count) => count - 1) <= 0)
            rows.TryRemove(new(key, 0));
    }

    /// <summary>Somebody has a page or a dialog of the service open, and asks for it again and again.</summary>
    public void Look(ServiceKey key, DateTimeOffset now) => looks[key] = now;

    public Attention Of(ServiceKey key, DateTimeOffset now) =>
        looks.TryGetValue(key, out var looked) && now - looked <= LookLasts ? Attention.Watched
        : rows.ContainsKey(key) ? Attention.OnScreen
        : Attention.None;
}
