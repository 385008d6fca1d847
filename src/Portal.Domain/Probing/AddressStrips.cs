using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Probing;

/// <summary>What addresses answer now and answered lately. Written by one sampler for all who look.</summary>
public sealed class AddressStrips
{
    /// <summary>Five minutes at five questions a second.</summary>
    private const int AnswersKept = 1500;
    private const int StripsKept = 50;

    private readonly LiveValue<ImmutableDictionary<LampKey, AddressStrip>> live = new(ImmutableDictionary<LampKey, AddressStrip>.Empty);
    private ImmutableQueue<LampKey> order = [];

    public AddressStrip Of(LampKey key) => live.Value.GetValueOrDefault(key) ?? AddressStrip.Empty;

    /// <summary>The strip now and after each answer; whoever is slow gets the newest only.</summary>
    public async IAsyncEnumerable<AddressStrip> WatchAsync(LampKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AddressStrip? told = null;
        await foreach (var all in live.WatchAsync(cancellationToken))
        {
            var strip = all.GetValueOrDefault(key) ?? AddressStrip.Empty;
            if (ReferenceEquals(strip, told))
                continue;
            told = strip;
            yield return strip;
        }
    }

    /// <param name="key">Whose strip it is.</param>
    /// <param name="address">The address that answered, by the slot that it belongs to.</param>
    /// <param name="answer">What it answered.</param>
    public void Add(LampKey key, Slot address, ProbeAnswer answer) => live.Update(all => Kept(all, key)
        .SetItem(key, (all.GetValueOrDefault(key) ?? AddressStrip.Empty).With(address, answer, AnswersKept)));

    /// <summary>Begins a strip with what is known of it, unless it has begun.</summary>
    public void Resume(LampKey key, AddressStrip known) => live.Update(all => all.ContainsKey(key) ? all : Kept(all, key).SetItem(key, known));

    /// <summary>Begins anew.</summary>
    public void Clear(LampKey key) => live.Update(all => all.ContainsKey(key) ? all.SetItem(key, AddressStrip.Empty) : all);

    /// <summary>The oldest strip makes room for a new one. Runs under the lock of the live value.</summary>
    private ImmutableDictionary<LampKey, AddressStrip> Kept(ImmutableDictionary<LampKey, AddressStrip> all, LampKey key)
    {
        if (all.ContainsKey(key))
            return all;
        order = order.Enqueue(key);
        if (all.Count < StripsKept)
            return all;
        order = order.Dequeue(out var oldest);
        return all.Remove(oldest);
    }
}
