using System.Text;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Tests.Files;

public class FileTextTests
{
    private static string Xml(string encoding) => $"<?xml version=\"1.0\" encoding=\"{encoding}\"?><ServiceDefinition name=\"Bücher\"><WebRole name=\"W\"/></ServiceDefinition>";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("iso-8859-1", false)]
    public void Read_EveryEncoding_IsReadAndWrittenToTheByte(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = hasMark ? [.. encoding.Preamble, .. encoding.GetBytes(Xml(name))] : encoding.GetBytes(Xml(name));

        Assert.Equal("Bücher", ServiceDefinitionReader.Read(bytes).Value?.Name);
        Assert.Equal(bytes, FileText.Read(bytes, "x").ToBytes());
    }

    [Fact]
    public void Read_BytesOfAnotherEncoding_AreRefused()
    {
        var reading = ServiceDefinitionReader.Read(Encoding.Latin1.GetBytes(Xml("utf-8")));

        Assert.Equal("wrong-encoding", reading.Error?.Code);
    }

    [Fact]
    public void Read_UnknownEncoding_IsRefused() => Assert.Equal("wrong-encoding", ServiceDefinitionReader.Read(Encoding.ASCII.GetBytes(Xml("ebcdic-of-mars"))).Error?.Code);

    [Fact]
    public void Read_TooLong_IsRefused() => Assert.Equal("too-long", ServiceDefinitionReader.Read(new byte[FileText.MaxBytes + 1]).Error?.Code);
}
