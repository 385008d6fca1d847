using System.Xml;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Tests;

public class SafeXmlTests
{
    [Fact]
    public void Load_WellFormed_KnowsTheLines()
    {
        var root = SafeXml.Load("<a>\n  <b />\n</a>");

        Assert.Equal(2, ((IXmlLineInfo)root.Elements().Single()).LineNumber);
    }

    [Fact]
    public void Load_AsLongAsAllowed_IsRead()
    {
        const string Start = "<a>", End = "</a>";

        Assert.NotNull(SafeXml.Load(Start + new string('x', SafeXml.MaxCharacters - Start.Length - End.Length) + End));
    }

    [Fact]
    public void Load_OneCharacterTooLong_IsRefused() =>
        Assert.Throws<ReadingException>(() => SafeXml.Load("<a>" + new string('x', SafeXml.MaxCharacters - 6) + "</a>"));

    [Fact]
    public void Load_DocumentType_IsRefused() => Assert.Throws<ReadingException>(() => SafeXml.Load("<!DOCTYPE a><a />"));

    [Theory]
    [InlineData(SafeXml.MaxDepth, true)]
    [InlineData(SafeXml.MaxDepth + 1, false)]
    public void Load_Depth_IsLimited(int depth, bool allowed)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", depth + 1)) + string.Concat(Enumerable.Repeat("</a>", depth + 1));

        Assert.Equal(allowed, Record.Exception(() => SafeXml.Load(xml)) is null);
    }
}
