using CsCheck;

namespace Portal.Reliability.Tests.Model;

/// <summary>Draws random sequences of steps.</summary>
internal static class Sequences
{
    private static readonly Gen<StepKind> Kinds = Gen.Frequency(
        (14, StepKind.Plan), (16, StepKind.Confirm), (4, StepKind.Retry), (4, StepKind.Race), (14, StepKind.Wait), (6, StepKind.WaitLong),
        (14, StepKind.Fault), (2, StepKind.Unreadable), (2, StepKind.DatabaseAway), (3, StepKind.DatabaseLosesAnswer),
        (7, StepKind.Kill), (5, StepKind.Pause), (6, StepKind.Restart), (4, StepKind.SwapOutside), (2, StepKind.Jump));

    private static readonly Gen<Step> Steps = Gen.Select(Kinds, Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 999],
        (kind, portal, by, pair, number) => new Step(kind, portal, by, pair, number));

    /// <summary>A seed for everything that is left to chance within, and the steps.</summary>
    public static readonly Gen<(int Seed, Step[] Steps)> Any = Gen.Select(Gen.Int[0, 999_999], Steps.Array[5, 60]);

    /// <summary>One of as many sequences as a seed has.</summary>
    public static (int Seed, Step[] Steps) Nth(uint seed, uint number) => Any.Generate(new PCG(number, seed), null, out _);

    /// <summary>Draws the same sequence again, and looks for a shorter one that fails too.</summary>
    public static void Shrink(uint seed, uint number, Action<(int Seed, Step[] Steps)> play) => Any.Sample(play, seed: new PCG(number, seed).ToString(), iter: 300);
}
