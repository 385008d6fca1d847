using System.Text.Json.Nodes;
using Portal.Domain.Ledger;

namespace Portal.Domain.Tests.Ledger;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, null, "x" ], "B": {} }""", """{"B":{},"a":[true,null,"x"],"b":1}""")]
    [InlineData("""[]""", """[]""")]
    [InlineData("""{ "€": 1, "\r": 2, "\u05d0": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 }""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"א\":3,\"€\":1,\"😀\":5}")]
    [InlineData("\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\\\/ < > & ' + \\u2028 \\u00fc \\ud83d\\ude00\"", "\"\\u0000\\u001f\\b\\t\\n\\f\\r\\\"\\\\/ < > & ' + \u2028 ü 😀\"")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    public void Write_Values_HaveOneForm(string json, string canonical) => Assert.Equal(canonical, CanonicalJson.Write(JsonNode.Parse(json)));

    [Fact]
    public void Write_Fraction_IsRefused() => Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonNode.Parse("{\"a\":1.5}")));

    [Fact]
    public void Write_Twice_IsTheSame()
    {
        var once = CanonicalJson.Write(JsonNode.Parse("""{"z":"\u00e9","y":[{"b":2,"a":1}]}"""));

        Assert.Equal(once, CanonicalJson.Write(JsonNode.Parse(once)));
    }

    [Fact]
    public void Time_AnyZone_IsUtcWithSixDigits()
    {
        var text = CanonicalJson.Time(new DateTimeOffset(2026, 11, 6, 16, 3, 11, 120, TimeSpan.FromHours(2)));

        Assert.Equal("2026-11-06T14:03:11.120000Z", text);
        Assert.Equal(new DateTimeOffset(2026, 11, 6, 14, 3, 11, 120, TimeSpan.Zero), CanonicalJson.ReadTime(text));
    }
}
