using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>What is on is not started, what is off is not stopped.</summary>
internal sealed class PowerFits : IChangeRule
{
    public string Code => "D07";

    public string Title => "It is not so already";

    public Severity Severity => Severity.Block;

    public string Source => "CloudserviceRP 2022-09-04: start, poweroff";

    public bool Concerns(ChangeFacts facts) => facts.Kind is ChangeKind.Start or ChangeKind.Stop && facts.Target is not null;

    public Finding Judge(ChangeFacts facts) => facts.Target!.IsOn switch
    {
        null => this.Unknown("not told", "On or off is not known", "Azure did not tell whether the deployment is on.", "Read again."),
        true when facts.Kind == ChangeKind.Start => this.NotMet("on", "It is started", $"{facts.Name} is on.", "Nothing has to be done."),
        false when facts.Kind == ChangeKind.Stop => this.NotMet("off", "It is stopped", $"{facts.Name} is off.", "Nothing has to be done. It is still paid for: delete it to end that."),
        var isOn => this.Met(isOn == true ? "on" : "off"),
    };
}
