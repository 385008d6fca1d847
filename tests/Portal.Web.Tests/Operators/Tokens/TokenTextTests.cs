using Portal.Web.Operators.Tokens;

namespace Portal.Web.Tests.Operators.Tokens;

public sealed class TokenTextTests
{
    [Fact]
    public void New_IsWholeAndNeverTheSame()
    {
        var texts = Enumerable.Range(0, 1000).Select(_ => TokenText.New()).ToHashSet();

        Assert.Equal(1000, texts.Count);
        Assert.All(texts, text => Assert.Matches("^vsp_[0-9a-f]{72}$", text));
        Assert.All(texts, text => Assert.True(TokenText.IsWhole(text)));
    }

    [Fact]
    public void IsWhole_AnyOneCharacterChangedCutOrAdded_Not()
    {
        var text = TokenText.New();

        for (var place = 0; place < text.Length; place++)
        {
            Assert.False(TokenText.IsWhole($"{text[..place]}{(text[place] == 'a' ? 'b' : 'a')}{text[(place + 1)..]}"), $"{place}");
            Assert.False(TokenText.IsWhole(text[..place]));
        }

        Assert.False(TokenText.IsWhole(text + "0"));
        Assert.False(TokenText.IsWhole(text.ToUpperInvariant()));
        Assert.False(TokenText.IsWhole(""));
    }

    [Fact]
    public void Hash_IsNotTheTextAndTheSameForTheSame()
    {
        var text = TokenText.New();

        Assert.Equal(TokenText.Hash(text), TokenText.Hash(text));
        Assert.Matches("^[0-9a-f]{64}$", TokenText.Hash(text));
        Assert.DoesNotContain(text[4..68], TokenText.Hash(text), StringComparison.Ordinal);
    }
}
