using Zichtlijn.Access.Cases;
using Zichtlijn.Contracts.Investigations.Http.V1;
using Zichtlijn.Investigations.Cases;
using Zichtlijn.Investigations.Evidence.Registering;
using Zichtlijn.Platform.Keys;
using Zichtlijn.Platform.Protection;

namespace Zichtlijn.Investigations.Tests.Support;

/// <summary>Registers of evidence without a database, signed with a key of the tests.</summary>
internal sealed class Registers : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zichtlijn-keys-");
    private readonly EvidenceSigning _signing;
    private readonly KeyRing _keys = new(Given.CaseId, ContentKey.New());

    public Registers() => _signing = new(KeyFolder.At(_folder.FullName, mayCreate: true));

    public string PublicKey => _signing.PublicKey;

    /// <summary>The page on which the line after the last one about a piece is written.</summary>
    public RegisterPage PageAfter(Investigation i, EvidenceRow? row) => new(
        i, row is null ? EvidenceRegister.Empty(i.Id) : new(EvidenceRegister.IdOf(i.Id), row.Steps[^1].Seal.Line, row.Number, row.Steps[^1].Seal.Hash), _keys, _signing);

    /// <summary>An object that somebody found at the workplace.</summary>
    public EvidenceAdded Added(Investigation i, Colleague by)
    {
        var what = new Description("Notitieboek", "Lag in de kleedkamer.", "workplace", "publicTask", "documents", 1, null, null, null, "Kluis 3");
        return new(
            Guid.CreateVersion7(), i.Id, 1, Given.Now, by.Account, by.Mark, what.Source, what.Method, Given.Sealed, File: null,
            PageAfter(i, row: null).Line(1, CustodyAct.Added, Given.Now, by.Account, what: what));
    }

    public void Dispose()
    {
        _signing.Dispose();
        _folder.Delete(recursive: true);
    }
}
