using Microsoft.EntityFrameworkCore;
using Portal.Domain.Operations;
using Portal.Domain.Probing;

namespace Portal.Storage.Lamps;

/// <summary>The answers of the addresses on a database.</summary>
internal sealed class LampLog(PortalStore store) : ILampLog
{
    public Task SaveAsync(OperationId operation, AddressStrip strip, CancellationToken cancellationToken) => store.UseAsync(async database =>
    {
        var text = LampText.Write(strip);
        var written = await database.Lamps.Where(row => row.Operation == operation.Value).ExecuteUpdateAsync(row => row.SetProperty(old => old.Answers, text), cancellationToken);
        if (written > 0)
            return written;
        database.Add(new LampRow { Operation = operation.Value, Answers = text });
        return await database.SaveChangesAsync(cancellationToken);
    });

    public Task<AddressStrip?> FindAsync(OperationId operation, CancellationToken cancellationToken) => store.UseAsync(async database =>
        await database.Lamps.Where(row => row.Operation == operation.Value).Select(row => row.Answers).FirstOrDefaultAsync(cancellationToken) is { } text ? LampText.Read(text) : null);
}
