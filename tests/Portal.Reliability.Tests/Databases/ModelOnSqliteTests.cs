using Portal.Reliability.Tests.Model;
using Portal.Reliability.Tests.Simulation;

namespace Portal.Reliability.Tests.Databases;

/// <summary>The same sequences as those of the model, on the real operation log.</summary>
public sealed class ModelOnSqliteTests
{
    private static readonly int Count = Scale.Of(whole: 5_000, brief: 150);

    [Fact]
    public void Play_RandomSequencesOnTheRealLog_NothingIsDoneTwiceLostOrToldWrong()
    {
        var swaps = 0;
        for (var number = 0; number < Count; number++)
        {
            var (seed, steps) = Sequences.Nth(Scale.Seed, (uint)number);
            SimulatedSqlite? database = null;
            var world = new SimulatedWorld(seed, database: time => (database = new SimulatedSqlite(time)).Log());
            using (database)
            {
                var breaches = new Sequence(world).Play(steps);
                Assert.True(breaches.Count == 0, $"Sequence {number} of seed {Scale.Seed}: {string.Join('\n', breaches)}\n{world.Journal}");
                swaps += world.Truth.Operations.Count();
            }
        }

        Assert.True(swaps > Count, $"Only {swaps} swaps were written.");
        Console.WriteLine($"Model on SQLite: {Count} sequences of seed {Scale.Seed}, {swaps} swaps, 0 breaches");
    }
}
