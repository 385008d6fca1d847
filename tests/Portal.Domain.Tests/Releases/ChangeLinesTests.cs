using Portal.Domain.Releases;

namespace Portal.Domain.Tests.Releases;

public class ChangeLinesTests
{
    [Fact]
    public void Of_TextOfPeople_IsOneChangeALine() =>
        Assert.Equal(["Faster search", "Fix 4711: totals", "-5 degrees"], ChangeLines.Of("- Faster search\r\n\n  * Fix 4711: totals  \n-5 degrees\n"));

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Empty(ChangeLines.Of((string?)null));

    [Fact]
    public void WhyNot_WhatFits_IsFine() => Assert.Null(ChangeLines.WhyNot([.. Enumerable.Repeat(new string('x', 300), 500)]));

    [Fact]
    public void WhyNot_TooManyTooLongOrControl_IsNamed()
    {
        Assert.StartsWith("There are 501 changes, and 500 fit.", ChangeLines.WhyNot([.. Enumerable.Repeat("x", 501)]), StringComparison.Ordinal);
        Assert.Contains("has 301 characters, and 300 fit", ChangeLines.WhyNot([new string('x', 301)]), StringComparison.Ordinal);
        Assert.Contains("control character", ChangeLines.WhyNot(["a\u0007b"]), StringComparison.Ordinal);
    }
}
