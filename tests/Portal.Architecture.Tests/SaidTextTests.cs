using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>What the rule about sentences takes for one.</summary>
public sealed class SaidTextTests
{
    [Theory]
    [InlineData("$\"{a.Name} has no staging deployment.\"", "{0} has no staging deployment.")]
    [InlineData("$\"{n} {(n == 1 ? \"answer\" : \"answers\")} of {m}\"", "{0} answer of {1}", "{0} answers of {1}")]
    [InlineData("a is null ? \"not read yet\" : $\"read {at}\"", "not read yet", "read {0}")]
    [InlineData("\"One part \" + b + \" and another\"", "One part {0} and another")]
    [InlineData("$\", {count} right answers in a row\"", "{0} right answers in a row")]
    [InlineData("a switch { 1 => \"Started\", _ => \"none\" }", "Started", "none")]
    [InlineData("this.NotMet(\"none\", \"Nothing to swap\")", "none", "Nothing to swap")]
    [InlineData("new(\"ready\", \"Ready\")", "Ready")]
    public void Of_WhatIsSaid_IsASentence(string code, params string[] sentences) => Assert.Equal(sentences, SaidText.Of($"class A {{ string B => {code}; }}"));

    [Theory]
    [InlineData("a.Text(\"name\")")]
    [InlineData("a.Children(\"Role\")")]
    [InlineData("$\"{a}/{b}\"")]
    [InlineData("a == \"Not started yet\"")]
    [InlineData("a is \"Not started yet\"")]
    [InlineData("throw new InvalidOperationException(\"This cannot be.\")")]
    [InlineData("\"properties.provisioningState\"")]
    public void Of_WhatIsNot_IsNone(string code) => Assert.Empty(SaidText.Of($"class A {{ string B => {code}; }}"));

    [Fact]
    public void Of_TheSourceOfARule_IsNone() => Assert.Empty(SaidText.Of("class A { string Source => \"Practice: warm it first\"; }"));
}
