namespace Portal.Web.Components.Deploy;

/// <summary>What an operator had given by hand when another file filled the form anew: it goes over where it still fits.</summary>
/// <param name="Kept">What went over, each by its name on the page.</param>
/// <param name="Left">What the new files have no place for.</param>
public sealed record GivenByHand(IReadOnlyList<string> Kept, IReadOnlyList<string> Left)
{
    public static readonly GivenByHand Nothing = new([], []);

    /// <param name="before">The form with what was given by hand.</param>
    /// <param name="next">The form of the new files, as they fill it; it takes over what fits.</param>
    /// <param name="fits">Whether a way can bring these files.</param>
    public static GivenByHand Move(DeployForm before, DeployForm next, Func<DeployWay, bool> fits)
    {
        var moves = Choices(before, next, fits).Concat(Texts(before, next)).Concat(Roles(before, next)).Concat(Certificates(before, next)).Concat(Extensions(before, next)).ToList();
        foreach (var moved in moves.Where(moved => moved.Fits))
            moved.Move();
        return new(Names(moves, isKept: true), Names(moves, isKept: false));
    }

    private static IEnumerable<Moved> Choices(DeployForm before, DeployForm next, Func<DeployWay, bool> fits)
    {
        if (before.Way != before.Offered.Way)
            yield return new(DeployWords.Name(before.Way, before.FreeSide), fits(before.Way), () => next.Way = before.Way);
        if (before.Mode != before.Offered.Mode)
            yield return new(DeployWords.Name(before.Mode), true, () => next.Mode = before.Mode);
        if ((before.ReusesAddress, before.IsAddressStatic) != (before.Offered.ReusesAddress, before.Offered.IsAddressStatic))
            yield return new(Words.DeployBoxAddress, true, () => (next.ReusesAddress, next.IsAddressStatic) = (before.ReusesAddress, before.IsAddressStatic));
    }

    private static IEnumerable<Moved> Texts(DeployForm before, DeployForm next)
    {
        // A version is that of its package: where these files tell another one, the given one was that of the old files.
        var isSameVersion = next.Offered.Version == before.Offered.Version;
        return
        [
            .. Text(Words.DeployBoxVersion, form => form.Version, text => next.Version = text, isSameVersion),
            .. Text(Words.DeployBoxDeployment, form => form.Name, text => next.Name = text),
            .. Text(Words.DeployBoxService, form => form.ServiceName, text => next.ServiceName = text),
            .. Text(Words.DeployBoxResourceGroup, form => form.ResourceGroup, text => next.ResourceGroup = text),
            .. Text(Words.DeployBoxRegion, form => form.Region, text => next.Region = text),
            .. Text(Words.DeployBoxAddress, form => form.AddressName, text => next.AddressName = text),
            .. Text(Words.DeployBoxDNSName, form => form.Label, text => next.Label = text),
        ];

        IEnumerable<Moved> Text(string name, Func<DeployForm, string> of, Action<string> set, bool fits = true) =>
            of(before) == of(before.Offered) ? [] : [new(name, fits, () => set(of(before)))];
    }

    private static IEnumerable<Moved> Roles(DeployForm before, DeployForm next) =>
        from role in before.Roles.Zip(before.Offered.Roles).Where(pair => pair.First.Count != pair.Second.Count).Select(pair => pair.First)
        let same = next.Roles.FirstOrDefault(other => other.Name.Equals(role.Name, StringComparison.OrdinalIgnoreCase))
        select new Moved(Words.FormatDeployBoxInstances2(role.Name), same is not null, () => same!.Count = role.Count);

    private static IEnumerable<Moved> Certificates(DeployForm before, DeployForm next) =>
        from certificate in before.Certificates.Where(certificate => certificate.IsGiven)
        let same = next.Certificates.FirstOrDefault(other => other.Thumbprint.Equals(certificate.Thumbprint, StringComparison.OrdinalIgnoreCase))
        select new Moved(certificate.UsedBy, same is not null, () => same!.Take(certificate));

    private static IEnumerable<Moved> Extensions(DeployForm before, DeployForm next) =>
        before.Extensions.Select(extension => new Moved(Words.FormatGivenByHandExtension(extension.Type), true, () => next.Extensions.Add(extension)));

    private static List<string> Names(IEnumerable<Moved> moves, bool isKept) => [.. moves.Where(moved => moved.Fits == isKept).Select(moved => moved.Name).Distinct()];

    private sealed record Moved(string Name, bool Fits, Action Move);
}
