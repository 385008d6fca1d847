using Portal.Reliability.Tests.Simulation;

namespace Portal.Reliability.Tests.Model;

/// <summary>Each safeguard is taken away in turn: the model must notice, or the safeguard, or the model, is worth nothing.</summary>
public sealed class MutationTests
{
    private static readonly int Most = Scale.Of(whole: 20_000, brief: 4_000);

    public static TheoryData<string> Safeguards => [.. Enum.GetNames<Safeguard>().Except([nameof(Safeguard.None), nameof(Safeguard.Lease)])];

    [Theory]
    [MemberData(nameof(Safeguards))]
    public void Play_WithoutASafeguard_BreachIsFound(string name)
    {
        var without = Enum.Parse<Safeguard>(name);
        for (var number = 0; number < Most; number++)
        {
            var (seed, steps) = Sequences.Nth(Scale.Seed, (uint)number);
            var breaches = new Sequence(new SimulatedWorld(seed, without)).Play(steps);
            if (breaches.Count == 0)
                continue;
            Console.WriteLine($"Mutation: without {name} sequence {number + 1} of seed {Scale.Seed} shows: {breaches[0]}");
            return;
        }

        Assert.Fail($"{Most} sequences of seed {Scale.Seed} found nothing wrong without {name}.");
    }

    /// <summary>The lease only saves work: where two instances drive, the fence lets one of them write, and so only one sends.</summary>
    [Fact]
    public void Play_WithoutTheLease_TheFenceHolds()
    {
        var breaches = Enumerable.Range(0, Most / 10).Select(number => Sequences.Nth(Scale.Seed, (uint)number))
            .SelectMany(drawn => new Sequence(new SimulatedWorld(drawn.Seed, Safeguard.Lease)).Play(drawn.Steps));

        // Two drivers that take it from each other again and again may come to no end; but nothing is done twice or told wrongly.
        Assert.DoesNotContain(breaches, breach => !breach.Contains("is still", StringComparison.Ordinal));
    }
}
