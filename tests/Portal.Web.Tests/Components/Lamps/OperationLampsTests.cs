using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Lamps;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Lamps;

public sealed class OperationLampsTests : DialogContext
{
    private static readonly Operation Swap = Sample.Operation(OperationStatus.Switching) with { Id = new OperationId(7) };

    /// <summary>Between two renderings a page really rests.</summary>
    public OperationLampsTests() => Services.AddSingleton(TimeProvider.System);

    private AddressStrips Strips => Services.GetRequiredService<AddressStrips>();

    [Fact]
    public void Open_NothingAsked_ShowsNothing() => Assert.Empty(Open().Markup);

    [Fact]
    public void Open_WhileItRuns_ShowsEachAnswerAsItComes()
    {
        var page = Open();

        Strips.Add(LampKey.Of(Swap.Id), Slot.Production, new ProbeAnswer(Time.GetUtcNow(), "4.1.7", 200));
        page.WaitForAssertion(() => Assert.Contains("answers4.1.7", Words(page), StringComparison.Ordinal));
        Strips.Add(LampKey.Of(Swap.Id), Slot.Production, new ProbeAnswer(Time.GetUtcNow().AddSeconds(1), "4.2.0", 200));

        page.WaitForAssertion(() =>
        {
            Assert.Contains("answers4.2.0", Words(page), StringComparison.Ordinal);
            Assert.Equal("Production address: 1 answer of 4.1.7, then 1 answer of 4.2.0", page.Find("svg.lane").GetAttribute("aria-label"));
            Assert.Contains("Cut-over took 1.0 s, 0 refused, 0 wrong answers after", page.Markup, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Open_LongOver_ShowsWhatWasKept()
    {
        Lamps[Swap.Id] = new AddressStrip([new ProbeAnswer(DialogSamples.Now, "4.1.7"), new ProbeAnswer(DialogSamples.Now, Failure: "not kept")], []);

        var page = Open(Swap with { Status = OperationStatus.Succeeded });

        page.WaitForAssertion(() => Assert.Equal("Production address: 1 answer of 4.1.7, then 1 without answer", page.Find("svg.lane").GetAttribute("aria-label")));
    }

    private static string Words(IRenderedComponent<OperationLamps> page) => string.Concat(page.Find(".lamp .now").TextContent.Split((char[]?)null));

    private IRenderedComponent<OperationLamps> Open(Operation? operation = null) => Render<OperationLamps>(parameters => parameters.Add(lamps => lamps.Operation, operation ?? Swap));
}
