using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Arm;
using Portal.Domain.Swaps;
using Portal.SwapTargets;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class RuleTitlesTests
{
    [Fact]
    public void EachRule_HasItsTitleAmongTheTexts_InTheSameWords()
    {
        using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddArm(new ConfigurationBuilder().AddInMemoryCollection([new("Arm:Socket", "unused.sock")]).Build())
            .AddSwapTargets(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        var rules = services.GetServices<ISwapTarget>().SelectMany(target => target.Preconditions).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal(rule.Title, Words.ResourceManager.GetString(RuleTitles.KeyOf(rule.Code), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Of_AFindingInAnotherLanguage_IsTranslated_AndWithoutATextAsRecorded()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("qps-ploc");

        Assert.Equal("[Swap partner set]", RuleTitles.Of(DialogSamples.Met("P01")));
        Assert.Equal(DialogSamples.Met("X99").Title, RuleTitles.Of(DialogSamples.Met("X99")));
    }

    [Fact]
    public void Of_AFindingInEnglish_IsAsRecorded() => Assert.Equal(DialogSamples.Met("P01").Title, RuleTitles.Of(DialogSamples.Met("P01")));
}
