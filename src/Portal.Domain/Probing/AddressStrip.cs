using System.Collections.Immutable;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Probing;

/// <summary>The answers of both addresses, oldest first.</summary>
public sealed record AddressStrip(ImmutableList<ProbeAnswer> Production, ImmutableList<ProbeAnswer> Staging)
{
    public static readonly AddressStrip Empty = new([], []);

    public bool IsEmpty => Production.IsEmpty && Staging.IsEmpty;

    internal AddressStrip With(Slot address, ProbeAnswer answer, int kept) => address == Slot.Production
        ? this with { Production = Newest(Production.Add(answer), kept) }
        : this with { Staging = Newest(Staging.Add(answer), kept) };

    private static ImmutableList<ProbeAnswer> Newest(ImmutableList<ProbeAnswer> answers, int kept) =>
        answers.Count > kept ? answers.RemoveRange(0, answers.Count - kept) : answers;
}
