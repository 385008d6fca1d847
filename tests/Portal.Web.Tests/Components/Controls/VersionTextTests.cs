using Bunit;
using Portal.Web.Components.Controls;

namespace Portal.Web.Tests.Components.Controls;

public sealed class VersionTextTests : BunitContext
{
    [Theory]
    [InlineData("4.2.0", """<span class="mono" title="4.2.0">4.2.0</span>""")]
    [InlineData("1.18.0+build.20261105", """<span class="mono version" title="1.18.0+build.20261105"><span>1.18.0+build</span><span>.20261105</span></span>""")]
    public void Version_InASentence_BringsNoSpaceOfItsOwn(string version, string markup) =>
        Assert.Equal(markup, Render<VersionText>(text => text.Add(each => each.Version, version)).Markup);
}
