using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Probing;

public sealed class LampSumsTests
{
    [Fact]
    public void Of_CutOver_CountsFromTheLastOldAnswerToTheFirstNewOne()
    {
        var sums = Sums(("4.1.7", 0), ("4.1.7", 200), (null, 400), ("4.2.0", 600), ("4.2.0", 800));

        Assert.Equal((TimeSpan.FromMilliseconds(400), 1, 0), (sums.CutOver, sums.Refused, sums.Wrong));
        Assert.Equal($"Cut-over took 0.4 s, 1 refused, 0 wrong answers after {Sample.Now.AddMilliseconds(600):HH:mm:ss} UTC.", sums.Sentence);
    }

    [Fact]
    public void Of_OldVersionAnswersAfterTheCutOver_IsWrong() =>
        Assert.Contains("0 refused, 1 wrong answer after", Sums(("4.1.7", 0), ("4.2.0", 200), ("4.1.7", 400), ("4.2.0", 600)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Of_NewVersionNeverAnswers_DoesNotInventACutOver() =>
        Assert.Equal("The new version did not answer yet, 1 of 2 questions refused.", Sums(("4.1.7", 0), (null, 200)).Sentence);

    [Fact]
    public void Of_FirstAskedAfterTheCutOver_DoesNotInventItsLength() =>
        Assert.Equal($"The new version answers since the first question, 0 refused, 0 wrong answers after {Sample.Now:HH:mm:ss} UTC.", Sums(("4.2.0", 0)).Sentence);

    [Fact]
    public void Of_NothingAsked_SaysSo() => Assert.Equal("The addresses were not asked.", Sums().Sentence);

    private static LampSums Sums(params (string? Version, int At)[] answers) => LampSums.Of(
        new AddressStrip([.. answers.Select(answer => new ProbeAnswer(Sample.Now.AddMilliseconds(answer.At), answer.Version, answer.Version is null ? null : 200, answer.Version is null ? "connection refused" : null))], []),
        "4.2.0");
}
