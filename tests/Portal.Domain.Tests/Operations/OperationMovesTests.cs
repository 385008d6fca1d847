using Portal.Domain.Operations;
using static Portal.Domain.Operations.OperationStatus;

namespace Portal.Domain.Tests.Operations;

public sealed class OperationMovesTests
{
    /// <summary>The whole table again, by hand.</summary>
    private static readonly HashSet<(OperationStatus From, OperationStatus To)> Legal =
    [
        (Written, Submitting), (Written, Canceled),
        (Submitting, Switching), (Submitting, Waiting), (Submitting, Verifying), (Submitting, Unknown),
        (Waiting, Submitting), (Waiting, Verifying),
        (Switching, Verifying), (Switching, Unknown),
        (Verifying, Submitting), (Verifying, Succeeded), (Verifying, Failed), (Verifying, Split), (Verifying, WrongAnswer), (Verifying, Unknown),
        (Unknown, Succeeded), (Unknown, Failed), (Unknown, Split), (Unknown, WrongAnswer), (Unknown, HandedOver),
        (Split, Succeeded), (Split, Failed), (Split, Unknown), (Split, WrongAnswer), (Split, HandedOver),
        (WrongAnswer, Succeeded), (WrongAnswer, Failed), (WrongAnswer, Split), (WrongAnswer, HandedOver),
    ];

    /// <summary>The same for changes.</summary>
    private static readonly HashSet<(OperationStatus From, OperationStatus To)> LegalOfChange =
    [
        (Written, Submitting), (Written, Canceled),
        (Submitting, Switching), (Submitting, Waiting), (Submitting, Verifying), (Submitting, Unknown),
        (Waiting, Submitting), (Waiting, Verifying), (Waiting, Waiting), (Waiting, Paused),
        (Switching, Verifying), (Switching, Unknown), (Switching, Waiting),
        (Verifying, Submitting), (Verifying, Paused), (Verifying, Succeeded), (Verifying, Failed), (Verifying, Unknown), (Verifying, Waiting),
        (Unknown, Verifying), (Unknown, Paused), (Unknown, Failed), (Unknown, Waiting),
        (Paused, Waiting), (Paused, Failed),
    ];

    [Fact]
    public void IsLegal_AllPairs_MatchTheTable()
    {
        foreach (var from in Enum.GetValues<OperationStatus>())
        {
            foreach (var to in Enum.GetValues<OperationStatus>())
                Assert.True(OperationMoves.IsLegal(from, to) == Legal.Contains((from, to)), $"{from} to {to}");
        }
    }

    [Fact]
    public void IsLegalOfChange_AllPairs_MatchTheTable()
    {
        foreach (var from in Enum.GetValues<OperationStatus>())
        {
            foreach (var to in Enum.GetValues<OperationStatus>())
                Assert.True(OperationMoves.IsLegalOfChange(from, to) == LegalOfChange.Contains((from, to)), $"{from} to {to}");
        }
    }

    [Fact]
    public void IsActive_OnlyWhatCanStillMove()
    {
        foreach (var status in Enum.GetValues<OperationStatus>())
            Assert.Equal(Legal.Concat(LegalOfChange).Any(move => move.From == status), OperationMoves.IsActive(status));
    }

    [Fact]
    public void IsLegalOfChange_Unknown_NothingIsSentBeforeARead() =>
        Assert.DoesNotContain(Enum.GetValues<OperationStatus>(), to => OperationMoves.IsLegalOfChange(Unknown, to) && to is Submitting or Switching);

    [Theory]
    [InlineData(Succeeded)]
    [InlineData(Failed)]
    public void IsLegal_Outcomes_OnlyAfterBothSidesWereRead(OperationStatus outcome)
    {
        var from = Enum.GetValues<OperationStatus>().Where(status => OperationMoves.IsLegal(status, outcome));

        Assert.Equal([Verifying, Unknown, Split, WrongAnswer], from);
    }
}
