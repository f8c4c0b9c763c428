//! A view without the fields that no template names: converting a page for templates costs as much as
//! rendering it.

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct,
    Serializer,
};

use super::template_fields::FieldSet;

/// A value, of whose structs only the fields of these names are serialized. Maps, whose keys are the
/// author's, stay whole, and so does what an enum contains.
pub(super) struct OnlyFields<'n, T>(pub T, pub &'n FieldSet);

impl<T: Serialize> Serialize for OnlyFields<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(OnlyFields(serializer, self.1))
    }
}

/// Methods that only pass a value on.
macro_rules! pass_on {
    ($($method:ident($kind:ty);)*) => {
        $(fn $method(self, value: $kind) -> Result<Self::Ok, Self::Error> {
            self.0.$method(value)
        })*
    };
}

/// Methods that start a compound value; each part is then checked.
macro_rules! begin {
    ($($method:ident($($name:ident: $kind:ty),*) -> $part:ident;)*) => {
        $(fn $method(self, $($name: $kind),*) -> Result<Self::$part, Self::Error> {
            Ok(OnlyFields(self.0.$method($($name),*)?, self.1))
        })*
    };
}

impl<'n, S: Serializer> Serializer for OnlyFields<'n, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = OnlyFields<'n, S::SerializeSeq>;
    type SerializeTuple = OnlyFields<'n, S::SerializeTuple>;
    type SerializeTupleStruct = OnlyFields<'n, S::SerializeTupleStruct>;
    type SerializeTupleVariant = S::SerializeTupleVariant;
    type SerializeMap = OnlyFields<'n, S::SerializeMap>;
    type SerializeStruct = Fields<'n, S::SerializeStruct>;
    type SerializeStructVariant = S::SerializeStructVariant;

    pass_on! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_unit_struct(&'static str);
    }

    begin! {
        serialize_seq(len: Option<usize>) -> SerializeSeq;
        serialize_tuple(len: usize) -> SerializeTuple;
        serialize_tuple_struct(name: &'static str, len: usize) -> SerializeTupleStruct;
        serialize_map(len: Option<usize>) -> SerializeMap;
    }

    fn serialize_struct(
        self,
        name: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStruct, Self::Error> {
        let inner = self.0.serialize_struct(name, len)?;
        Ok(Fields { inner, names: self.1, is_first: true })
    }

    fn serialize_none(self) -> Result<Self::Ok, Self::Error> {
        self.0.serialize_none()
    }

    fn serialize_unit(self) -> Result<Self::Ok, Self::Error> {
        self.0.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<Self::Ok, Self::Error> {
        self.0.serialize_unit_variant(name, index, variant)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok, Self::Error> {
        self.0.serialize_some(&OnlyFields(value, self.1))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Self::Ok, Self::Error> {
        self.0.serialize_newtype_struct(name, &OnlyFields(value, self.1))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Self::Ok, Self::Error> {
        self.0.serialize_newtype_variant(name, index, variant, value)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeTupleVariant, Self::Error> {
        self.0.serialize_tuple_variant(name, index, variant, len)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStructVariant, Self::Error> {
        self.0.serialize_struct_variant(name, index, variant, len)
    }
}

/// Traits whose parts have no names.
macro_rules! parts {
    ($($kind:ident::$method:ident),*) => {
        $(impl<P: $kind> $kind for OnlyFields<'_, P> {
            type Ok = P::Ok;
            type Error = P::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), P::Error> {
                self.0.$method(&OnlyFields(value, self.1))
            }

            fn end(self) -> Result<P::Ok, P::Error> {
                self.0.end()
            }
        })*
    };
}

parts!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field
);

/// The fields of a struct.
pub(super) struct Fields<'n, P> {
    inner: P,
    names: &'n FieldSet,
    /// The next field is the first. It is never left out: a template may ask only whether there is
    /// something, and a map without entries would say no.
    is_first: bool,
}

impl<P: SerializeStruct> SerializeStruct for Fields<'_, P> {
    type Ok = P::Ok;
    type Error = P::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), P::Error> {
        match std::mem::take(&mut self.is_first) || self.names.has(key) {
            true => self.inner.serialize_field(key, &OnlyFields(value, self.names)),
            false => self.inner.skip_field(key),
        }
    }

    fn skip_field(&mut self, key: &'static str) -> Result<(), P::Error> {
        self.is_first = false;
        self.inner.skip_field(key)
    }

    fn end(self) -> Result<P::Ok, P::Error> {
        self.inner.end()
    }
}

impl<P: SerializeMap> SerializeMap for OnlyFields<'_, P> {
    type Ok = P::Ok;
    type Error = P::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), P::Error> {
        self.0.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), P::Error> {
        self.0.serialize_value(&OnlyFields(value, self.1))
    }

    fn end(self) -> Result<P::Ok, P::Error> {
        self.0.end()
    }
}
