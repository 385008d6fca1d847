using Portal.Emulator.Protocol;

namespace Portal.Emulator.Throttling;

/// <summary>What the count says to one request.</summary>
/// <param name="Headers">For its answer, whatever that is.</param>
/// <param name="Refusal">Why nothing is done; null where it is let in.</param>
internal sealed record Allowance(IReadOnlyDictionary<string, string> Headers, ArmError? Refusal)
{
    public ArmAnswer On(ArmAnswer answer) => answer with { Headers = answer.Headers.Concat(Headers).ToDictionary(StringComparer.Ordinal) };
}
