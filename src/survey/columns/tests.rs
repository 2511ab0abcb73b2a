//! Blocks: nothing is lost, the same responses give the same bytes, foreign bytes are refused.

use super::*;
use proptest::prelude::*;

fn response() -> impl Strategy<Value = Response> {
    let source = prop_oneof![
        Just(Source::Kiosk),
        ("[ก-ฮ]{0,3}", any::<u32>()).prop_map(|(batch, number)| Source::Paper { batch, number }),
        "[ก-ฮ]{0,3}".prop_map(|batch| Source::Import { batch }),
    ];
    let record = || prop::option::of("d\\.[a-c]").prop_map(|id| id.map(RecordId::from));
    let answers = prop::collection::vec(("[a-d]", any::<u8>()), 0..4);
    (
        (any::<[u8; 16]>(), -9000..9000_i64, "sf\\.[a-c]"),
        (record(), record(), answers, ".{0,9}"),
        (any::<bool>(), source, any::<bool>()),
    )
        .prop_map(
            |((id, day, form), (division, service, answers, suggestion), rest)| Response {
                id: ResponseId(id),
                day: day_zero().plus_days(day),
                form: form.into(),
                division,
                service,
                answers: answers.into_iter().collect(),
                suggestion,
                is_partial: rest.0,
                source: rest.1,
                is_clock_unconfirmed: rest.2,
                is_erased: false,
            },
        )
}

proptest! {
    #[test]
    fn what_is_packed_is_read_again_whatever_the_order(mut responses in prop::collection::vec(response(), 0..20), seed in any::<usize>()) {
        let columns = Columns::new(&responses);
        let bytes = columns.pack();
        prop_assert_eq!(Columns::unpack(&bytes), Ok(columns.clone()));
        let texts = Suggestions::new(&responses);
        prop_assert_eq!(Suggestions::unpack(&texts.pack()), Ok(texts.clone()));
        let read: Vec<Response> = columns
            .responses()
            .map(|response| {
                let suggestion = texts.of(response.id).unwrap_or_default().to_owned();
                Response { suggestion, ..response }
            })
            .collect();
        if !responses.is_empty() {
            let middle = seed % responses.len();
            responses.rotate_left(middle);
        }
        prop_assert_eq!(Columns::new(&responses).pack(), bytes);
        responses.sort_by_key(|response| response.id);
        prop_assert_eq!(read, responses);
    }

    #[test]
    fn bytes_that_were_cut_or_changed_are_refused_or_read_but_never_panic(responses in prop::collection::vec(response(), 1..5), at in any::<usize>(), byte in any::<u8>()) {
        let mut bytes = Columns::new(&responses).pack();
        let at = at % bytes.len();
        prop_assert!(Columns::unpack(&bytes[..at]).is_err());
        bytes[at] = byte;
        if let Ok(columns) = Columns::unpack(&bytes) {
            prop_assert_eq!(columns.responses().count(), columns.len());
        }
    }

    #[test]
    fn an_erased_response_leaves_its_id_only(responses in prop::collection::vec(response(), 1..8)) {
        let mut columns = Columns::new(&responses);
        let id = responses[0].id;
        prop_assert!(columns.erase(id));
        let row = columns.row(id).expect("the id stays");
        prop_assert_eq!(columns.response(row), Some(Response::erased(id)));
        prop_assert_eq!(Columns::unpack(&columns.pack()), Ok(columns.clone()));
        let both = [Response::erased(id), responses[0].clone()];
        let row = Columns::new(&both).response(0).expect("one");
        prop_assert!(row.is_erased);
    }
}

#[test]
fn bytes_of_another_kind_are_told_apart() {
    assert_eq!(Columns::unpack(b""), Err(PackError::Foreign));
    assert_eq!(
        Columns::unpack(&Suggestions::default().pack()),
        Err(PackError::Foreign)
    );
    assert_eq!(Columns::unpack(b"PSC1"), Err(PackError::Short));
    assert_eq!(
        Columns::unpack(&[&Columns::default().pack()[..], b"x"].concat()),
        Err(PackError::Damaged)
    );
}

proptest! {
    #[test]
    fn blocks_that_are_joined_are_the_block_of_all(
        mut responses in prop::collection::vec(response(), 1..12),
        (cut, again, erases) in (any::<usize>(), any::<usize>(), any::<bool>()),
    ) {
        // One comes twice, perhaps erased meanwhile.
        let twice = responses[again % responses.len()].clone();
        responses.push(if erases { Response::erased(twice.id) } else { twice });
        let (first, second) = responses.split_at(cut % responses.len());
        let blocks = [Columns::new(first), Columns::new(second)];
        let shared = blocks[0].shared_with(&blocks[1]);
        prop_assert!(shared.iter().all(|id| first.iter().any(|it| it.id == *id)));
        let joined = Columns::joined(&blocks);
        let all = Columns::new(&responses);
        prop_assert_eq!(joined.ids(), all.ids());
        prop_assert_eq!(joined.responses().collect::<Vec<_>>(), all.responses().collect::<Vec<_>>());
    }
}
